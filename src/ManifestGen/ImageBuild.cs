namespace ManifestGen;

/// <summary>How an image is made.</summary>
public enum ImageBuild
{
    /// <summary>By a Dockerfile that restores and publishes the project inside, so that nothing is needed but a builder of images.</summary>
    Inside,

    /// <summary>By a Dockerfile that copies in what <c>dotnet publish</c> gave before, on the machine that builds the image.</summary>
    Published,

    /// <summary>By the .NET SDK's own target <c>PublishContainer</c>, without a Dockerfile.</summary>
    Sdk,
}
