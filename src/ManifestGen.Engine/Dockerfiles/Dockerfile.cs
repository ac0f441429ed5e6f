using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Dockerfiles;

/// <summary>A Dockerfile read into stages and instructions with their lines.</summary>
/// <param name="File">The file's path, as the user knows it.</param>
/// <param name="Global">The <c>ARG</c>s before the first <c>FROM</c>.</param>
/// <param name="Stages">The stages in the order in which they stand; the last one is the image.</param>
internal sealed record Dockerfile(string File, IReadOnlyList<Instruction> Global, IReadOnlyList<Stage> Stages)
{
    /// <summary>The stage that becomes the image; null when there is none.</summary>
    public Stage? Final => Stages.Count == 0 ? null : Stages[^1];

    /// <summary>Where an instruction is.</summary>
    public Location At(Instruction instruction) => new(File, instruction.Line, instruction.Column);

    /// <summary>The chain of stages that an image is made from: the stage itself, then the stages it builds on.</summary>
    public IEnumerable<Stage> Lineage(Stage stage)
    {
        var at = stage;
        while (at is not null)
        {
            yield return at;
            at = Find(at.Image, before: at);
        }
    }

    /// <summary>The image from outside that a stage rests on, global <c>ARG</c>s replaced by their defaults.</summary>
    public string BaseOf(Stage stage)
    {
        var last = stage;
        foreach (var step in Lineage(stage)) last = step;
        return VariableReplacement.Replace(last.Image, Global);
    }

    /// <summary>The stage of a name or number that stands before another one; null when there is none.</summary>
    public Stage? Find(string nameOrNumber, Stage before)
    {
        for (var i = 0; i < Stages.Count && Stages[i] != before; i++)
        {
            if (Stages[i].Name.Length > 0 && string.Equals(Stages[i].Name, nameOrNumber, StringComparison.OrdinalIgnoreCase)) return Stages[i];
            if (int.TryParse(nameOrNumber, out var number) && number == i) return Stages[i];
        }

        return null;
    }
}
