using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Texts that no file can hold.</summary>
internal static class TextCheck
{
    /// <summary>A text has half of a surrogate pair, or a NUL.</summary>
    public static readonly DiagnosticDescriptor Unwritable = new("MG1014", Severity.Error,
        "{0} has {1}, which Kubernetes cannot hold",
        "Remove the character; put binary data in a file of the image or in a volume.");

    /// <summary>Reports a text that cannot be written as UTF-8 or handed to a process.</summary>
    public static void Check(ComponentScope scope, ModelElement part, string member, string what, string? text)
    {
        if (Problem(text ?? "") is { } problem) scope.Report(Unwritable, part, member, what, problem);
    }

    private static string? Problem(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0') return "the character U+0000";
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return $"the unpaired surrogate U+{(int)text[i]:X4}";
        }

        return null;
    }
}
