import CLibXML2

/// The library that reads XML.
public enum XMLLibrary {
  /// The version of libxml2 that this program is built with, such as `2.9.14`.
  public static let version = LIBXML_DOTTED_VERSION
}
