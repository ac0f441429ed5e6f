namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>What a template was rendered to.</summary>
/// <param name="Text">The text, lines ended by <c>\n</c>.</param>
/// <param name="Lines">Where each line came from.</param>
internal sealed record RenderedText(string Text, IReadOnlyList<LineOrigin> Lines)
{
    /// <summary>Whether there is nothing in it but comments, so that no file is to be written.</summary>
    public bool IsEmpty
    {
        get
        {
            foreach (var line in Text.AsSpan().EnumerateLines())
            {
                if (line.TrimStart() is not ([] or ['#', ..])) return false;
            }

            return true;
        }
    }
}
