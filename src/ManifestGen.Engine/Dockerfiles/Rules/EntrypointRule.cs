using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Dockerfiles.Rules;

/// <summary>The image says what it runs, once.</summary>
internal sealed class EntrypointRule : IDockerfileRule
{
    public static readonly DiagnosticDescriptor Overridden = new("MG7508", Severity.Warning,
        "this {0} has no effect: a later one in line {1} replaces it",
        "Keep one {0} in a stage.");

    public void Check(Dockerfile dockerfile, ImageExpectation expected, DiagnosticSink sink)
    {
        foreach (var stage in dockerfile.Stages)
        foreach (var instruction in stage.Instructions)
        {
            if (instruction.Keyword is not ("ENTRYPOINT" or "CMD" or "HEALTHCHECK")) continue;
            if (stage.Last(instruction.Keyword) is { } last && last.Line != instruction.Line)
                sink.Add(Overridden, dockerfile.At(instruction), instruction.Keyword, last.Line);
        }
    }
}
