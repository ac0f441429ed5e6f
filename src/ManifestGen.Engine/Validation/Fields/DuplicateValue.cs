using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Fields;

/// <summary>A value that must differ between the items of a list.</summary>
internal static class DuplicateValue
{
    /// <summary>Two items have the same.</summary>
    public static readonly DiagnosticDescriptor Repeated = new("MG4103", Severity.Error,
        "Duplicate value: '{0}'",
        "Rename or remove one of the two; '{0}' may stand only once.");

    /// <summary>Reports each item whose field has the text of an earlier item's. Empty texts are not compared.</summary>
    /// <param name="list">The list.</param>
    /// <param name="name">The field of its items.</param>
    /// <param name="sink">Where findings go.</param>
    /// <param name="mayRepeat">Which texts may stand in several items; none when it is null.</param>
    public static void Check(Field list, string name, DiagnosticSink sink, Func<string, bool>? mayRepeat = null)
    {
        if (list.Count < 2) return;
        var at = 0;
        foreach (var item in list.Items)
        {
            if (item[name].String is { Length: > 0 } text && StandsBefore(list, name, text, at) && mayRepeat?.Invoke(text) != true) sink.Add(Repeated, item[name], text);
            at++;
        }
    }

    /// <summary>Whether one of the first items of a list has this text in a field.</summary>
    public static bool StandsBefore(Field list, string name, string text, int end)
    {
        var at = 0;
        foreach (var item in list.Items)
        {
            if (at++ == end) return false;
            if (item[name].String == text) return true;
        }

        return false;
    }
}
