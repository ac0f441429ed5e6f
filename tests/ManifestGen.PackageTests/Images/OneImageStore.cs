namespace ManifestGen.PackageTests.Images;

/// <summary>The tests that build and run images: one after the other, in one store.</summary>
[CollectionDefinition(ContainerMachine.Collection)]
public sealed class OneImageStore : ICollectionFixture<ContainerMachine>;
