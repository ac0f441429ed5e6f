using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas.Custom.Rules;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Definitions;

/// <summary>The rules in CEL of a CustomResourceDefinition are complete, and expressions by their syntax. What they mean is not judged here.</summary>
internal sealed class DefinitionExpressionsRule : IManifestRule
{
    /// <summary>A rule that the API server cannot read.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG3062", Severity.Error,
        "{0}",
        "{1}");

    private static readonly string[] Reasons = ["FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired"];

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!DefinitionSchemas.Is(manifest)) return;
        foreach (var schema in DefinitionSchemas.Of(manifest)) Below(schema, sink);
    }

    private static void Below(Field schema, DiagnosticSink sink)
    {
        if (schema.Node is not YamlMapping || sink.Found.Count > ReadingLimits.Errors) return;
        foreach (var rule in schema["x-kubernetes-validations"].Items) Check(rule, sink);
        Below(schema["items"], sink);
        Below(schema["additionalProperties"], sink);
        foreach (var (_, property) in schema["properties"].Entries) Below(property, sink);
    }

    private static void Check(Field rule, DiagnosticSink sink)
    {
        var (expression, message) = (rule["rule"], rule["message"]);
        var (text, said) = (expression.ItemText.Trim(), message.ItemText.Trim());
        if (text.Length == 0) Add(expression, "Required value: rule is not specified", "Write the expression that must be true.", sink);
        else if (message.ItemText.Length > 0 && said.Length == 0) Add(message, "Invalid value: must be non-empty if specified", "Say what is wrong when the rule does not hold, or leave the message out.", sink);
        else if (said.Contains('\n', StringComparison.Ordinal)) Add(message, "Invalid value: must not contain line breaks", "Write the message in one line.", sink);
        else if (text.Contains('\n', StringComparison.Ordinal) && said.Length == 0)
            Add(message, "Required value: message must be specified if rule contains line breaks", "Say in a line what is wrong when the rule does not hold.", sink);
        if (text.Length > 0) Syntax(expression, text, sink);

        var computed = rule["messageExpression"];
        if (computed.String is { Length: > 0 } written)
        {
            if (string.IsNullOrWhiteSpace(written)) Add(computed, "Required value: messageExpression must be non-empty if specified", "Write an expression that gives the message, or leave it out.", sink);
            else Syntax(computed, written.Trim(), sink);
        }

        if (rule["reason"] is { String: { } reason } field && !Reasons.Contains(reason))
            Add(field, $"Unsupported value: \"{reason}\": supported values: {string.Join(", ", Reasons.Select(r => $"\"{r}\""))}", "Write one of these reasons.", sink);
        if (rule["fieldPath"] is { String: { Length: > 0 } path } at && (string.IsNullOrWhiteSpace(path) || path.Contains('\n', StringComparison.Ordinal)))
            Add(at, "Invalid value: must be non-empty if specified, and must not contain line breaks", "Write the path of the field that is wrong, such as .spec.size.", sink);
    }

    private static void Syntax(Field expression, string text, DiagnosticSink sink)
    {
        if (RuleSyntax.Problem(text) is { } problem) Add(expression, $"Invalid value: \"{text}\": compilation failed: {problem}", "Write an expression in CEL, such as self.minimum <= self.maximum.", sink);
    }

    private static void Add(Field place, string problem, string help, DiagnosticSink sink) => sink.Add(Invalid, place, problem, help);
}
