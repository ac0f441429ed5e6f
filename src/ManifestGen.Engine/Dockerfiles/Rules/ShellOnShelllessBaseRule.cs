using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Dockerfiles.Rules;

/// <summary>Nothing needs a shell on a base image that has none.</summary>
internal sealed class ShellOnShelllessBaseRule : IDockerfileRule
{
    public static readonly DiagnosticDescriptor NoShell = new("MG7513", Severity.Error,
        "{0} needs a shell, and '{1}' has none",
        "Use the JSON form, do the work in an earlier stage, or take a base with a shell.");

    public void Check(Dockerfile dockerfile, ImageExpectation expected, DiagnosticSink sink)
    {
        foreach (var stage in dockerfile.Stages)
        {
            var image = dockerfile.BaseOf(stage);
            if (!HasNoShell(image)) continue;
            foreach (var instruction in stage.Instructions)
            {
                if (NeedsShell(instruction)) sink.Add(NoShell, dockerfile.At(instruction), instruction.Keyword, image);
            }
        }
    }

    private static bool HasNoShell(string image) =>
        image == "scratch" || image.Contains("-chiseled", StringComparison.Ordinal)
        || (image.Contains("distroless", StringComparison.Ordinal) && !image.EndsWith("debug", StringComparison.Ordinal));

    private static bool NeedsShell(Instruction instruction) => instruction.Keyword switch
    {
        "RUN" or "ENTRYPOINT" or "CMD" => instruction.Exec is null || IsShell(instruction.Exec),
        "HEALTHCHECK" => instruction.Arguments.StartsWith("CMD ", StringComparison.OrdinalIgnoreCase)
            && ExecForm.TryParse(instruction.Arguments[4..].TrimStart()) is null,
        _ => false,
    };

    private static bool IsShell(IReadOnlyList<string> words) => words.Count > 0 && words[0] is ("sh" or "/bin/sh" or "bash" or "/bin/bash");
}
