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

let package = Package(
  name: "heritage",
  products: [
    .executable(name: "heritage", targets: ["heritage"]),
    // With every module whose types its own functions take or return.
    .library(
      name: "HeritageRegistry",
      targets: [
        "HeritageRegistry", "CanonicalJSON", "HeritageAssessment", "HeritageDocuments",
        "HeritageImport", "HeritageIndex", "HeritageModel", "HeritageStore", "HeritageValidation",
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
    .systemLibrary(name: "CLinuxIO"),
    .target(name: "XMLStream", dependencies: ["CLibXML2"]),
    .target(name: "Bytes", dependencies: ["CLibCrypto"]),
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
      name: "HeritageStore",
      dependencies: ["Bytes", "CanonicalJSON", "HeritageModel", "LinuxFiles"]),
    .target(
      name: "HeritageIndex",
      dependencies: ["CanonicalJSON", "HeritageModel", "HeritageStore", "HeritageText"]),
    .target(
      name: "HeritageImport",
      dependencies: ["CanonicalJSON", "HeritageModel", "HeritageText", "XMLStream"]),
    .target(
      name: "HeritageDocuments",
      dependencies: [
        "CanonicalJSON", "HeritageAssessment", "HeritageModel", "HeritageText",
        "HeritageValidation",
      ]),
    .target(
      name: "HeritageRegistry",
      dependencies: [
        "CanonicalJSON", "HeritageAssessment", "HeritageDocuments", "HeritageImport",
        "HeritageIndex", "HeritageModel", "HeritageStore", "HeritageText", "HeritageValidation",
        "XMLStream",
      ]),
    .target(
      name: "HeritageCommands",
      dependencies: [
        "CanonicalJSON", "HeritageAssessment", "HeritageDocuments", "HeritageImport",
        "HeritageIndex", "HeritageModel", "HeritageRegistry", "HeritageStore", "HeritageText",
        "HeritageValidation", "LineEditing", "LinuxFiles", "XMLStream",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "heritage", dependencies: ["HeritageCommands"]),
    .target(
      name: "HeritageTestSupport",
      dependencies: ["CanonicalJSON", "HeritageModel", "HeritageStore"],
      path: "Tests/HeritageTestSupport"),
    .testTarget(name: "XMLStreamTests", dependencies: ["XMLStream", "HeritageTestSupport"]),
    .testTarget(name: "CanonicalJSONTests", dependencies: ["CanonicalJSON"]),
    .testTarget(name: "HeritageTextTests", dependencies: ["HeritageText"]),
    .testTarget(name: "LineEditingTests", dependencies: ["LineEditing"]),
    .testTarget(
      name: "HeritageModelTests", dependencies: ["CanonicalJSON", "HeritageModel"]),
    .testTarget(
      name: "HeritageAssessmentTests",
      dependencies: ["HeritageAssessment", "HeritageDocuments", "HeritageModel"]),
    .testTarget(
      name: "HeritageValidationTests",
      dependencies: ["CanonicalJSON", "HeritageAssessment", "HeritageModel", "HeritageValidation"]),
    .testTarget(
      name: "HeritageStoreTests",
      dependencies: [
        "Bytes", "CanonicalJSON", "HeritageModel", "HeritageStore", "HeritageTestSupport",
      ]),
    .testTarget(
      name: "HeritageIndexTests",
      dependencies: [
        "CanonicalJSON", "HeritageIndex", "HeritageModel", "HeritageStore", "HeritageTestSupport",
      ]),
    .testTarget(
      name: "HeritageImportTests",
      dependencies: [
        "CanonicalJSON", "HeritageImport", "HeritageModel", "HeritageTestSupport", "XMLStream",
      ]),
    .testTarget(
      name: "HeritageDocumentsTests",
      dependencies: [
        "CanonicalJSON", "HeritageAssessment", "HeritageDocuments", "HeritageModel",
        "HeritageValidation",
      ],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "HeritageRegistryTests",
      dependencies: [
        "CanonicalJSON", "HeritageAssessment", "HeritageDocuments", "HeritageImport",
        "HeritageModel", "HeritageRegistry", "HeritageStore", "HeritageTestSupport",
        "HeritageValidation",
      ]),
    .testTarget(
      name: "HeritageEndToEndTests",
      dependencies: [
        "heritage", "CanonicalJSON", "HeritageCommands", "HeritageRegistry", "HeritageTestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = strict
}
