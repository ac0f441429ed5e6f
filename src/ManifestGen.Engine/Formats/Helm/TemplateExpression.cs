namespace ManifestGen.Engine.Formats.Helm;

/// <summary>Go template expressions that read a chart's values.</summary>
internal static class TemplateExpression
{
    /// <summary>The path of a value: <c>.Values.storefront.image</c>, or by <c>index</c> where a key is no identifier.</summary>
    public static string Path(IReadOnlyList<string> path) => path.All(IsIdentifier)
        ? $".Values.{string.Join('.', path)}"
        : $"(index .Values {string.Join(' ', path.Select(Text))})";

    /// <summary>A text in a template's own quotes.</summary>
    public static string Text(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Text of the chart that is no template: <c>{{</c> is written so that Helm gives it back.</summary>
    public static string Escape(string text) => text.Replace("{{", """{{ "{{" }}""", StringComparison.Ordinal);

    private static bool IsIdentifier(string key) =>
        key.Length > 0 && (char.IsAsciiLetter(key[0]) || key[0] == '_') && key.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
