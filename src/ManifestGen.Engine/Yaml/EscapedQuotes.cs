namespace ManifestGen.Engine.Yaml;

/// <summary>
/// The escape <c>\'</c> in double quotes, which Go's reader takes for a single quote and YamlDotNet refuses. Another escape of the same length stands in for it
/// while YamlDotNet reads, so that every place stays what it is, and is taken back in what was read.
/// </summary>
/// <param name="text">The document's text.</param>
internal sealed class EscapedQuotes(string text)
{
    /// <summary>In how many quoted texts the escape is taken; for each the document is read from its beginning.</summary>
    private const int Most = 64;

    /// <summary>Escapes that can stand in, each with its character: the separators of paragraphs and of lines, which documents hardly have.</summary>
    private static readonly (char Escape, char Character)[] StandIns = [('P', '\u2029'), ('L', '\u2028')];

    private (char Escape, char Character) _standIn;
    private int _hidden;

    /// <summary>The document's text, as YamlDotNet is to read it.</summary>
    public string Text { get; private set; } = text;

    /// <summary>Hides the escape in a quoted text. False when there is none in it, or too many such texts.</summary>
    /// <param name="start">Where the text's opening quote is.</param>
    public bool TryHide(int start)
    {
        if (start >= Text.Length || Text[start] != '"' || _hidden == Most) return false;
        if (_hidden == 0 && !TryChoose()) return false;
        var characters = Text.ToCharArray();
        var found = false;
        for (var at = start + 1; at + 1 < characters.Length && characters[at] != '"'; at += characters[at] == '\\' ? 2 : 1)
        {
            if (characters[at] != '\\' || characters[at + 1] != '\'') continue;
            characters[at + 1] = _standIn.Escape;
            found = true;
        }

        if (!found) return false;
        _hidden++;
        Text = new string(characters);
        return true;
    }

    /// <summary>A text that was read in double quotes, as it is in the document.</summary>
    public string Restore(string read) => _hidden == 0 ? read : read.Replace(_standIn.Character, '\'');

    /// <summary>Chooses what the document does not have, however written.</summary>
    private bool TryChoose()
    {
        foreach (var standIn in StandIns)
        {
            if (Text.Contains(standIn.Character) || Text.Contains($"\\{standIn.Escape}", StringComparison.Ordinal)
                || Text.Contains($"{(int)standIn.Character:x}", StringComparison.Ordinal)) continue;
            _standIn = standIn;
            return true;
        }

        return false;
    }
}
