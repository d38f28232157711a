// swift-tools-version: 6.2
import PackageDescription

// One list of settings for every Swift target, so that none can quietly opt out.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

// The commit for 'heritage --version', which 'make release' puts into the environment. What the package
// manager knows of git itself is kept with the manifest and names an old commit after the next one.
let commit = Context.environment["HERITAGE_COMMIT"] ?? ""
let commitHash = commit.prefix(40)
let isCommit = commitHash.count == 40 && commitHash.allSatisfy(\.isHexDigit)
let commitParts = (0..<5).map { "0x\(commitHash.dropFirst($0 * 8).prefix(8))u" }
let buildInfo: [CSetting] =
  isCommit
  ? [
    .define("HERITAGE_COMMIT", to: commitParts.joined(separator: ",")),
    .define("HERITAGE_MODIFIED", to: commit.count > 40 ? "1" : "0"),
  ] : []

let package = Package(
  name: "heritage",
  products: [
    .executable(name: "heritage", targets: ["heritage"]),
    // With every module whose types its own functions take or return.
    .library(
      name: "HeritageRegistry",
      targets: [
        "HeritageRegistry", "CanonicalJSON", "HeritageAssessment", "HeritageDocuments",
        "HeritageEditions", "HeritageExport", "HeritageImport", "HeritageIndex", "HeritageModel",
        "HeritageStore", "HeritageValidation",
      ]),
    .library(name: "HeritageModel", targets: ["HeritageModel"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibExif", providers: [.apt(["libexif-dev"])]),
    .systemLibrary(name: "CLinuxIO"),
    .systemLibrary(name: "CMemorySearch"),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["libminizip-dev", "zlib1g-dev"])]),
    .target(name: "CBuildInfo", cSettings: buildInfo),
    .target(name: "ByteStreams", dependencies: ["CZlib"]),
    .target(name: "XMLStream", dependencies: ["ByteStreams", "CLibXML2"]),
    .target(name: "Bytes", dependencies: ["CLibCrypto", "CMemorySearch"]),
    .target(name: "PhotoMetadata", dependencies: ["CLibExif"]),
    .target(name: "CPictures"),
    .target(name: "Pictures", dependencies: ["CPictures", "PhotoMetadata"]),
    .target(name: "SQLiteFile", dependencies: ["CSQLite"]),
    .target(name: "LinuxFiles", dependencies: ["CLinuxIO"]),
    .target(name: "CanonicalJSON"),
    .target(name: "HeritageText"),
    .target(name: "LineEditing", dependencies: ["HeritageText"]),
    .target(name: "HeritageModel", dependencies: ["CanonicalJSON"]),
    .target(name: "HeritageAssessment", dependencies: ["HeritageModel"]),
    .target(
      name: "HeritageValidation",
      dependencies: ["CanonicalJSON", "HeritageAssessment", "HeritageModel"]),
    .target(
      name: "HeritageEditions",
      dependencies: ["Bytes", "CanonicalJSON", "HeritageAssessment", "HeritageModel"]),
    .target(
      name: "HeritageStore",
      dependencies: ["Bytes", "CanonicalJSON", "HeritageModel", "LinuxFiles"]),
    .target(
      name: "HeritageIndex",
      dependencies: [
        "Bytes", "CanonicalJSON", "HeritageModel", "HeritageStore", "HeritageText",
      ]),
    .target(
      name: "HeritageImport",
      dependencies: [
        "ByteStreams", "Bytes", "CanonicalJSON", "HeritageModel", "HeritageText", "XMLStream",
      ],
      resources: [
        "cems", "eamena", "eamena-bulk-upload", "kobo", "l4r", "lido", "nhle", "nhle-list", "odk",
        "unesco-damage", "unosat", "wikidata",
      ].map { .embedInCode("Mapping/BuiltIn/\($0).json") }),
    .target(
      name: "HeritageDocuments",
      dependencies: [
        "CanonicalJSON", "HeritageAssessment", "HeritageEditions", "HeritageModel", "HeritageText",
        "HeritageValidation",
      ]),
    .target(
      name: "HeritagePages",
      dependencies: [
        "Bytes", "CanonicalJSON", "HeritageAssessment", "HeritageDocuments", "HeritageModel",
        "HeritageText",
      ],
      resources: [.embedInCode("Front/filter.js"), .embedInCode("Style/page.css")]),
    .target(
      name: "HeritageExport",
      dependencies: [
        "ByteStreams", "CanonicalJSON", "HeritageAssessment", "HeritageDocuments", "HeritageModel",
        "HeritageText", "SQLiteFile",
      ]),
    .target(
      name: "HeritageRegistry",
      dependencies: [
        "ByteStreams", "Bytes", "CanonicalJSON", "HeritageAssessment", "HeritageDocuments",
        "HeritageEditions", "HeritageExport", "HeritageImport", "HeritageIndex", "HeritageModel",
        "HeritagePages",
        "HeritageStore", "HeritageText", "HeritageValidation", "LinuxFiles", "PhotoMetadata",
        "Pictures", "SQLiteFile", "XMLStream",
      ]),
    .target(
      name: "HeritageCommands",
      dependencies: [
        "ByteStreams", "CBuildInfo", "CanonicalJSON", "HeritageAssessment", "HeritageDocuments",
        "HeritageExport", "HeritageImport", "HeritageIndex", "HeritageModel", "HeritagePages",
        "HeritageRegistry", "HeritageStore", "HeritageText",
        "HeritageValidation", "LineEditing", "LinuxFiles", "XMLStream",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "heritage", dependencies: ["HeritageCommands"]),
    .target(
      name: "HeritageTestSupport",
      dependencies: ["CSQLite", "CZlib", "CanonicalJSON", "HeritageModel", "HeritageStore"],
      path: "Tests/HeritageTestSupport"),
    .testTarget(
      name: "ByteStreamsTests", dependencies: ["ByteStreams", "HeritageTestSupport"]),
    .testTarget(
      name: "XMLStreamTests", dependencies: ["ByteStreams", "XMLStream", "HeritageTestSupport"]),
    .testTarget(
      name: "PhotoMetadataTests", dependencies: ["PhotoMetadata", "HeritageTestSupport"]),
    .testTarget(name: "SQLiteFileTests", dependencies: ["SQLiteFile", "HeritageTestSupport"]),
    .testTarget(name: "PicturesTests", dependencies: ["Pictures", "HeritageTestSupport"]),
    .testTarget(name: "CanonicalJSONTests", dependencies: ["CanonicalJSON"]),
    .testTarget(
      name: "HeritageTextTests", dependencies: ["HeritageTestSupport", "HeritageText"]),
    .testTarget(name: "LineEditingTests", dependencies: ["LineEditing"]),
    .testTarget(
      name: "HeritageModelTests", dependencies: ["CanonicalJSON", "HeritageModel"]),
    .testTarget(
      name: "HeritageAssessmentTests",
      dependencies: [
        "HeritageAssessment", "HeritageDocuments", "HeritageModel", "HeritageTestSupport",
      ]),
    .testTarget(
      name: "HeritageValidationTests",
      dependencies: ["CanonicalJSON", "HeritageAssessment", "HeritageModel", "HeritageValidation"]),
    .testTarget(
      name: "HeritageEditionsTests",
      dependencies: [
        "CanonicalJSON", "HeritageAssessment", "HeritageEditions", "HeritageModel",
        "HeritageTestSupport",
      ]),
    .testTarget(
      name: "HeritageStoreTests",
      dependencies: [
        "Bytes", "CanonicalJSON", "HeritageModel", "HeritageStore", "HeritageTestSupport",
      ]),
    .testTarget(
      name: "HeritageIndexTests",
      dependencies: [
        "CanonicalJSON", "HeritageAssessment", "HeritageIndex", "HeritageModel", "HeritageStore",
        "HeritageTestSupport", "HeritageText",
      ]),
    .testTarget(
      name: "HeritageImportTests",
      dependencies: [
        "ByteStreams", "CanonicalJSON", "HeritageImport", "HeritageModel", "HeritageTestSupport",
        "XMLStream",
      ]),
    .testTarget(
      name: "HeritageDocumentsTests",
      dependencies: [
        "CanonicalJSON", "HeritageAssessment", "HeritageDocuments", "HeritageModel",
        "HeritageValidation",
      ],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "HeritagePagesTests",
      dependencies: [
        "CanonicalJSON", "HeritageAssessment", "HeritageDocuments", "HeritageModel",
        "HeritagePages",
        "HeritageTestSupport",
      ]),
    .testTarget(
      name: "HeritageExportTests",
      dependencies: [
        "ByteStreams", "CanonicalJSON", "HeritageAssessment", "HeritageDocuments", "HeritageExport",
        "HeritageModel", "HeritageTestSupport",
      ]),
    .testTarget(
      name: "HeritageRegistryTests",
      dependencies: [
        "ByteStreams", "CanonicalJSON", "HeritageAssessment", "HeritageDocuments",
        "HeritageEditions", "HeritageExport", "HeritageImport", "HeritageIndex", "HeritageModel",
        "HeritagePages", "HeritageRegistry",
        "HeritageStore",
        "HeritageTestSupport", "HeritageValidation", "SQLiteFile",
      ]),
    .testTarget(
      name: "HeritageEndToEndTests",
      dependencies: [
        "heritage", "CanonicalJSON", "HeritageCommands", "HeritageDocuments",
        "HeritageEditions", "HeritageExport", "HeritageImport", "HeritageModel", "HeritageRegistry",
        "HeritageTestSupport", "LinuxFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = strict
}

// For 'make fuzz' alone, which builds everything with the fuzzer's instruments.
if Context.environment["HERITAGE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz-readers",
      dependencies: [
        "ByteStreams", "CanonicalJSON", "HeritageImport", "HeritageModel", "HeritageRegistry",
        "HeritageStore",
      ],
      path: "Fuzzing/Readers",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
