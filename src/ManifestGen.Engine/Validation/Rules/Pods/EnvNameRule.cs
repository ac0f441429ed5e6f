using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>Environment variables, and the prefixes for those that are taken whole, have names of printable characters.</summary>
internal sealed class EnvNameRule : ContainerRule
{
    /// <summary>The name has a character that it may not have.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4113", Severity.Error,
        "Invalid environment variable name '{0}': {1}",
        "Name the variable with letters, digits and '_'; every shell and runtime takes those.");

    /// <inheritdoc />
    protected override void Check(PodContainer container, RuleContext context, DiagnosticSink sink)
    {
        foreach (var variable in container["env"].Items)
        {
            if (RequiredField.CheckText(variable, "name", sink)) Judge(variable["name"], sink);
        }

        foreach (var source in container["envFrom"].Items) Judge(source["prefix"], sink);
    }

    private static void Judge(Field name, DiagnosticSink sink)
    {
        if (name.String is { Length: > 0 } text && EnvName.Problem(text) is { } problem) sink.Add(Invalid, name, text, problem);
    }
}
