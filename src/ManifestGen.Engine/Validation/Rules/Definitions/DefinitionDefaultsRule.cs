using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas.Custom;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Definitions;

/// <summary>The defaults in a CustomResourceDefinition fit the schemas that they stand in.</summary>
internal sealed class DefinitionDefaultsRule : IManifestRule
{
    /// <summary>A default that its own schema refuses.</summary>
    public static readonly DiagnosticDescriptor Unfit = new("MG3057", Severity.Error,
        "Invalid default: {0}",
        "Write a default that the schema allows.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!DefinitionSchemas.Is(manifest)) return;
        foreach (var schema in DefinitionSchemas.Of(manifest)) Defaults(schema, context, sink);
    }

    private static void Defaults(Field schema, RuleContext context, DiagnosticSink sink)
    {
        if (schema.Node is not YamlMapping) return;
        if (schema["default"].Node is { } value and not YamlScalar { Kind: ScalarKind.Null } && schema.Node is { } node)
        {
            var found = new DiagnosticSink();
            new ValueWalk(found, new WalkBudget(), new ResourceShell(context.Version)).Check(value, SchemaReader.Read(node, SchemaDefinitions.None));
            foreach (var fault in found.Found.Where(f => f.Severity == Severity.Error)) sink.Add(Unfit.At(fault.Location, fault.Message));
        }

        Defaults(schema["items"], context, sink);
        Defaults(schema["additionalProperties"], context, sink);
        foreach (var (_, property) in schema["properties"].Entries) Defaults(property, context, sink);
    }
}
