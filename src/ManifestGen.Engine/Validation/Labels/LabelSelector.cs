using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Labels;

/// <summary>What a label selector selects. A missing selector selects nothing, an empty one everything.</summary>
internal static class LabelSelector
{
    /// <summary>Whether a selector is there and says nothing, so that it selects everything.</summary>
    public static bool IsEmpty(Field selector) => selector["matchLabels"].Count == 0 && selector["matchExpressions"].Count == 0;

    /// <summary>Whether a selector selects what has these labels.</summary>
    public static bool Matches(Field selector, Field labels)
    {
        if (!selector.Exists) return false;
        foreach (var (key, value) in selector["matchLabels"].Entries)
        {
            if (labels.Value(key) is not { } label || label != (value.Text ?? "")) return false;
        }

        foreach (var expression in selector["matchExpressions"].Items)
        {
            if (!Matches(expression, labels.Value(expression["key"].String ?? ""))) return false;
        }

        return true;
    }

    private static bool Matches(Field expression, string? label) => expression["operator"].String switch
    {
        "In" => label is not null && Lists(expression["values"], label),
        "NotIn" => label is null || !Lists(expression["values"], label),
        "Exists" => label is not null,
        "DoesNotExist" => label is null,
        _ => false,
    };

    private static bool Lists(Field values, string label)
    {
        foreach (var value in values.Items)
        {
            if ((value.Text ?? "") == label) return true;
        }

        return false;
    }
}
