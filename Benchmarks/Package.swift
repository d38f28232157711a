// swift-tools-version: 6.2
import PackageDescription

// The same settings as the product's own package.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "heritage-benchmarks",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .executableTarget(name: "launcher"),
    .target(name: "ListingGeneration"),
    .target(name: "SideBySide"),
    .executableTarget(
      name: "listing-generator",
      dependencies: [
        "ListingGeneration",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "launcher", "ListingGeneration", "SideBySide",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "ListingGenerationTests", dependencies: ["ListingGeneration"]),
    .testTarget(
      name: "SideBySideTests", dependencies: ["SideBySide", "benchmark", "launcher"]),
  ],
  swiftLanguageModes: [.v6]
)

// The launcher is C.
for target in package.targets where target.name != "launcher" {
  target.swiftSettings = strict
}
