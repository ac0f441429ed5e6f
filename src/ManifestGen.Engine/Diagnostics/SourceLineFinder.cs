namespace ManifestGen.Engine.Diagnostics;

/// <summary>
/// Finds where a property is set in the initialiser of an object whose <c>new</c> stands on a known line of C#. It reads just enough of the
/// language to skip strings, comments and nested braces; what it cannot follow it does not find.
/// </summary>
public static class SourceLineFinder
{
    /// <summary>The line and column, counted from 1, of a property's name; null when it is not set there.</summary>
    /// <param name="source">The whole text of the source file.</param>
    /// <param name="line">The line on which the object is made, counted from 1.</param>
    /// <param name="member">The property's name.</param>
    public static (int Line, int Column)? Find(string source, int line, string member)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrEmpty(member);
        var tokens = new CSharpTokens(source, line);
        if (!FindInitialiser(ref tokens)) return null;

        // Inside the initialiser only its own level counts: a nested object may set a property of the same name.
        var depth = 0;
        while (tokens.Next())
        {
            switch (tokens.Kind)
            {
                case CSharpTokenKind.Opening:
                    depth++;
                    break;
                case CSharpTokenKind.Closing when depth-- == 0:
                    return null;
                case CSharpTokenKind.Word when depth == 0 && tokens.Text.SequenceEqual(member) && tokens.IsAssigned:
                    return (tokens.Line, tokens.Column);
            }
        }

        return null;
    }

    // From the first "new" on: the initialiser's brace is the first outside of all parentheses, unless the expression ends before it.
    private static bool FindInitialiser(ref CSharpTokens tokens)
    {
        var found = false;
        var depth = 0;
        while (tokens.Next())
        {
            if (!found)
            {
                found = tokens.Kind == CSharpTokenKind.Word && tokens.Text is "new";
                continue;
            }

            switch (tokens.Kind)
            {
                case CSharpTokenKind.Opening when tokens.Text is "{" && depth == 0:
                    return true;
                case CSharpTokenKind.Opening:
                    depth++;
                    break;
                case CSharpTokenKind.Closing when depth-- == 0:
                case CSharpTokenKind.Other when depth == 0 && tokens.Text is "," or ";":
                    return false;
            }
        }

        return false;
    }
}
