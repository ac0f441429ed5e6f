using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Dockerfiles;

/// <summary>A rule that judges a Dockerfile, generated or written by hand.</summary>
internal interface IDockerfileRule
{
    /// <summary>Reports what is wrong.</summary>
    void Check(Dockerfile dockerfile, ImageExpectation expected, DiagnosticSink sink);
}
