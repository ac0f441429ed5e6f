using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Dockerfiles.Rules;

/// <summary>A stage that another one names stands before it, and no two stages share a name.</summary>
internal sealed class StageReferenceRule : IDockerfileRule
{
    public static readonly DiagnosticDescriptor Duplicate = new("MG7504", Severity.Error,
        "duplicate stage name '{0}'",
        "Give each FROM ... AS a name of its own.");

    public static readonly DiagnosticDescriptor Later = new("MG7505", Severity.Error,
        "stage '{0}' is used before it is built",
        "Move the FROM ... AS {0} above this line.");

    public void Check(Dockerfile dockerfile, ImageExpectation expected, DiagnosticSink sink)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var stage in dockerfile.Stages)
        {
            if (stage.Name.Length > 0 && !names.Add(stage.Name)) sink.Add(Duplicate, dockerfile.At(stage.From), stage.Name);
            foreach (var instruction in stage.Instructions)
            {
                if (instruction.Keyword is "COPY" or "ADD" && instruction.Flag("from") is { Length: > 0 } from) CheckReference(dockerfile, stage, instruction, from, sink);
            }
        }
    }

    private static void CheckReference(Dockerfile dockerfile, Stage stage, Instruction instruction, string from, DiagnosticSink sink)
    {
        if (dockerfile.Find(from, before: stage) is not null) return;
        foreach (var other in dockerfile.Stages)
        {
            if (other.Name.Equals(from, StringComparison.OrdinalIgnoreCase)) sink.Add(Later, dockerfile.At(instruction), from);
        }
    }
}
