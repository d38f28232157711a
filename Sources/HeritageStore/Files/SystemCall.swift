import Glibc

/// Makes a system call, again while signals interrupt it.
///
/// - Returns: the call's result, which is not negative.
/// - Throws: ``StoreError/io(path:code:doing:)``, or ``StoreError/readOnly(path:)`` for `EROFS`.
func systemCall(
  _ doing: String, _ path: @autoclosure () -> String, _ call: () -> Int
) throws(StoreError) -> Int {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = errno
    if code == EINTR { continue }
    throw failure(doing, path(), code)
  }
}

func systemCall(
  _ doing: String, _ path: @autoclosure () -> String, _ call: () -> Int32
) throws(StoreError) -> Int32 {
  Int32(try systemCall(doing, path()) { Int(call()) })
}

/// The error for a call that the system refused.
func failure(_ doing: String, _ path: String, _ code: Int32) -> StoreError {
  code == EROFS ? .readOnly(path: path) : .io(path: path, code: code, doing: doing)
}

/// The system's own words for an `errno`.
func systemText(_ code: Int32) -> String {
  unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
}

func isDiskFull(_ code: Int32) -> Bool { code == ENOSPC || code == EDQUOT }

extension StoreError {
  /// The `errno` behind the error, if there is one.
  var code: Int32? {
    switch self {
    case .io(_, let code, _), .committedButNotInPlace(_, _, let code): code
    case .readOnly: EROFS
    default: nil
    }
  }

  /// The path that the error is about.
  var path: String? {
    switch self {
    case .io(let path, _, _), .readOnly(let path), .wrongKind(let path, _): path
    default: nil
    }
  }
}
