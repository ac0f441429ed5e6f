using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Dockerfiles.Rules;

/// <summary>Files of the build context are taken in by COPY; ADD fetches and unpacks, which is seldom meant.</summary>
internal sealed class CopyInsteadOfAddRule : IDockerfileRule
{
    public static readonly DiagnosticDescriptor UseCopy = new("MG7514", Severity.Warning,
        "ADD of local files: it unpacks archives and fetches addresses, where COPY takes files as they are",
        "Write COPY instead of ADD.");

    public void Check(Dockerfile dockerfile, ImageExpectation expected, DiagnosticSink sink)
    {
        foreach (var stage in dockerfile.Stages)
        foreach (var instruction in stage.Instructions)
        {
            if (instruction.Keyword == "ADD" && !instruction.Words.SkipLast(1).Any(NeedsAdd)) sink.Add(UseCopy, dockerfile.At(instruction));
        }
    }

    private static bool NeedsAdd(string source) =>
        source.Contains("://", StringComparison.Ordinal) || source.StartsWith("git@", StringComparison.Ordinal)
        || source.Contains(".tar", StringComparison.Ordinal) || source.EndsWith(".tgz", StringComparison.Ordinal);
}
