namespace ManifestGen.Engine.Dockerfiles;

/// <summary>One instruction of a Dockerfile, its continued lines joined.</summary>
/// <param name="Keyword">The instruction in upper case, such as <c>COPY</c>.</param>
/// <param name="Line">The line on which it begins, counted from 1.</param>
/// <param name="Column">The column at which it begins, counted from 1.</param>
/// <param name="Flags">The <c>--name=value</c> words before the arguments.</param>
/// <param name="Arguments">Everything after the flags, trimmed; here-documents are not part of it.</param>
/// <param name="Exec">The words of the JSON form; null when the instruction is in shell form.</param>
internal sealed record Instruction(
    string Keyword,
    int Line,
    int Column,
    IReadOnlyList<InstructionFlag> Flags,
    string Arguments,
    IReadOnlyList<string>? Exec)
{
    /// <summary>The arguments split at white space, quotes kept together; the words of the JSON form when there is one.</summary>
    public IReadOnlyList<string> Words => Exec ?? InstructionWords.Split(Arguments);

    /// <summary>The bodies of the here-documents that belong to it.</summary>
    public IReadOnlyList<string> HereDocuments { get; init; } = [];

    /// <summary>The value of a flag, or null.</summary>
    public string? Flag(string name)
    {
        foreach (var flag in Flags)
        {
            if (flag.Name == name) return flag.Value;
        }

        return null;
    }
}
