using System.Text;

namespace ManifestGen.Engine.Dockerfiles;

/// <summary>Splits the arguments of an instruction as the builder does: at white space, quoted parts kept whole, quotes removed.</summary>
internal static class InstructionWords
{
    /// <summary>The words of a line of arguments.</summary>
    public static IReadOnlyList<string> Split(string arguments)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var quote = '\0';
        var inWord = false;
        for (var i = 0; i < arguments.Length; i++)
        {
            var c = arguments[i];
            if (quote != '\0')
            {
                if (c == quote) quote = '\0';
                else if (c == '\\' && quote == '"' && i + 1 < arguments.Length) word.Append(arguments[++i]);
                else word.Append(c);
            }
            else if (c is '"' or '\'')
            {
                quote = c;
                inWord = true;
            }
            else if (char.IsWhiteSpace(c))
            {
                if (inWord || word.Length > 0) words.Add(word.ToString());
                word.Clear();
                inWord = false;
            }
            else
            {
                word.Append(c == '\\' && i + 1 < arguments.Length ? arguments[++i] : c);
            }
        }

        if (inWord || word.Length > 0) words.Add(word.ToString());
        return words;
    }
}
