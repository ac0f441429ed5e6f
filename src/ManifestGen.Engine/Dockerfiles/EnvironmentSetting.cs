namespace ManifestGen.Engine.Dockerfiles;

/// <summary>A variable that an <c>ENV</c> sets.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Value">Its value, variables not replaced.</param>
/// <param name="Instruction">Where it is set.</param>
internal readonly record struct EnvironmentSetting(string Name, string Value, Instruction Instruction)
{
    /// <summary>The variables of a stage, in their order. <c>ENV NAME value</c>, without an equals sign, sets one.</summary>
    public static IEnumerable<EnvironmentSetting> Of(Stage stage)
    {
        foreach (var instruction in stage.Instructions)
        {
            if (instruction.Keyword != "ENV") continue;
            var words = instruction.Words;
            if (words.Count > 0 && !words[0].Contains('=', StringComparison.Ordinal))
            {
                yield return new EnvironmentSetting(words[0], string.Join(' ', words.Skip(1)), instruction);
                continue;
            }

            foreach (var word in words)
            {
                var equals = word.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0) yield return new EnvironmentSetting(word[..equals], word[(equals + 1)..], instruction);
            }
        }
    }
}
