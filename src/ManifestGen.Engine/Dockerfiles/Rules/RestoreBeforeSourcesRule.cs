using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Dockerfiles.Rules;

/// <summary>Dependencies are restored before the sources are copied, so that a changed source file leaves the restore layer cached.</summary>
internal sealed class RestoreBeforeSourcesRule : IDockerfileRule
{
    public static readonly DiagnosticDescriptor DefeatsCache = new("MG7518", Severity.Warning,
        "the whole source is copied in line {0}, before '{1}': every change restores everything again",
        "Copy only the files that the restore reads (project files, lock files, nuget.config), restore, then copy the rest.");

    private static readonly string[] Restores = ["dotnet restore", "npm ci", "npm install", "yarn install", "pip install"];

    public void Check(Dockerfile dockerfile, ImageExpectation expected, DiagnosticSink sink)
    {
        foreach (var stage in dockerfile.Stages)
        {
            Instruction? sources = null;
            foreach (var instruction in stage.Instructions)
            {
                if (CopiesEverything(instruction)) sources ??= instruction;
                if (sources is null || instruction.Keyword != "RUN") continue;
                if (Restores.FirstOrDefault(restore => instruction.Arguments.Contains(restore, StringComparison.Ordinal)) is not { } command) continue;
                sink.Add(DefeatsCache, dockerfile.At(instruction), sources.Line, command);
                break;
            }
        }
    }

    private static bool CopiesEverything(Instruction instruction) =>
        instruction.Keyword is "COPY" or "ADD" && instruction.Flag("from") is null
        && instruction.Words.SkipLast(1).Any(source => source is "." or "./" or "*" or "/");
}
