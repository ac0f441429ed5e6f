namespace ManifestGen.Engine.Dockerfiles;

/// <summary>A build stage: a <c>FROM</c> and what follows it.</summary>
/// <param name="From">The <c>FROM</c> instruction.</param>
/// <param name="Image">The image or earlier stage it builds on, variables not replaced.</param>
/// <param name="Name">The name after <c>AS</c>; empty when it has none.</param>
/// <param name="Instructions">What follows, up to the next <c>FROM</c>.</param>
internal sealed record Stage(Instruction From, string Image, string Name, IReadOnlyList<Instruction> Instructions)
{
    /// <summary>The last instruction of a kind, which is the one that counts for <c>ENTRYPOINT</c>, <c>CMD</c> and <c>USER</c>; null when there is none.</summary>
    public Instruction? Last(string keyword)
    {
        for (var i = Instructions.Count - 1; i >= 0; i--)
        {
            if (Instructions[i].Keyword == keyword) return Instructions[i];
        }

        return null;
    }
}
