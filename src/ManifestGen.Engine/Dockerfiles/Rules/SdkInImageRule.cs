using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Dockerfiles.Rules;

/// <summary>The image is made on a runtime, and not on the SDK that built it.</summary>
internal sealed class SdkInImageRule : IDockerfileRule
{
    public static readonly DiagnosticDescriptor HoldsSdk = new("MG7522", Severity.Warning,
        "the image is made on '{0}': it carries the SDK, the sources and every restored package",
        "Publish in a stage of its own, and copy the output to .NET's runtime image: FROM mcr.microsoft.com/dotnet/aspnet:10.0, COPY --from=build /app .");

    public void Check(Dockerfile dockerfile, ImageExpectation expected, DiagnosticSink sink)
    {
        if (dockerfile.Final is not { } final) return;
        var image = dockerfile.BaseOf(final);
        if (image.Contains("/dotnet/sdk:", StringComparison.Ordinal) || image.Contains("/dotnet/sdk@", StringComparison.Ordinal)) sink.Add(HoldsSdk, dockerfile.At(final.From), image);
    }
}
