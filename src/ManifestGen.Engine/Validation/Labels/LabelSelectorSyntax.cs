using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Labels;

/// <summary>Judges a label selector wherever it stands: <c>matchLabels</c> and <c>matchExpressions</c>.</summary>
internal static class LabelSelectorSyntax
{
    /// <summary>An expression with <c>In</c> or <c>NotIn</c> and nothing to compare with.</summary>
    public static readonly DiagnosticDescriptor ValuesRequired = new("MG4082", Severity.Error,
        "Values must be specified when `operator` is 'In' or 'NotIn'",
        "List at least one value, or use Exists or DoesNotExist to ask only whether the label is there.");

    /// <summary>An expression with <c>Exists</c> or <c>DoesNotExist</c> and values.</summary>
    public static readonly DiagnosticDescriptor ValuesForbidden = new("MG4083", Severity.Error,
        "Values may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
        "Remove the values, or use In or NotIn to compare with them.");

    /// <summary>An operator that label selectors do not have.</summary>
    public static readonly DiagnosticDescriptor UnknownOperator = new("MG4084", Severity.Error,
        "'{0}' is not a valid selector operator",
        "Use In, NotIn, Exists or DoesNotExist; they are case-sensitive.");

    /// <summary>Reports what is wrong in a selector; a missing one passes.</summary>
    public static void Check(Field selector, DiagnosticSink sink)
    {
        LabelSyntax.Check(selector["matchLabels"], sink);
        foreach (var expression in selector["matchExpressions"].Items)
        {
            LabelSyntax.CheckKey(expression["key"], sink);
            CheckOperator(expression, sink);
            foreach (var value in expression["values"].Items)
            {
                if (value.String is { } text && LabelValue.Problem(text) is { } problem) sink.Add(LabelSyntax.InvalidValue, value, text, problem);
            }
        }
    }

    private static void CheckOperator(Field expression, DiagnosticSink sink)
    {
        var values = expression["values"];
        switch (expression["operator"].String)
        {
            case "In" or "NotIn" when values.Count == 0:
                sink.Add(ValuesRequired, values);
                break;
            case "Exists" or "DoesNotExist" when values.Count > 0:
                sink.Add(ValuesForbidden, values);
                break;
            case "In" or "NotIn" or "Exists" or "DoesNotExist":
                break;
            case var other:
                sink.Add(UnknownOperator, expression["operator"], other);
                break;
        }
    }
}
