using System.Runtime.CompilerServices;
using ManifestGen.Engine.Schemas.Patterns;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>What a schema of OpenAPI says of a value, as far as the API server judges custom resources by it.</summary>
internal sealed record ValueSchema
{
    /// <summary>How many schemas, each joined into the one before, are looked through for a field. More would be a circle.</summary>
    private const int InheritedLevels = 8;

    private static readonly Dictionary<string, ValueSchema> NoProperties = [];

    /// <summary>Says nothing: anything goes.</summary>
    public static ValueSchema Anything { get; } = new() { KeepsUnknown = true };

    /// <summary>A text or a number, as quantities are.</summary>
    public static ValueSchema TextOrNumber { get; } = new() { AnyOf = [new() { Type = ValueType.String }, new() { Type = ValueType.Number }] };

    /// <summary>The type. <c>type</c>.</summary>
    public ValueType Type { get; init; }

    /// <summary>What form the value has besides its type; empty when the schema does not say. <c>format</c>.</summary>
    public string Format { get; init; } = "";

    /// <summary>Whether a null is a value. <c>nullable</c>.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether fields that it does not name are kept. <c>x-kubernetes-preserve-unknown-fields</c>.</summary>
    public bool KeepsUnknown { get; init; }

    /// <summary>Whether a number without a fraction and a text both go. <c>x-kubernetes-int-or-string</c>.</summary>
    public bool IsIntOrString { get; init; }

    /// <summary>Whether the value is a resource with its own type and metadata. <c>x-kubernetes-embedded-resource</c>.</summary>
    public bool IsResource { get; init; }

    /// <summary>What is set when the field is left out; null when nothing is. <c>default</c>.</summary>
    public YamlNode? Default { get; init; }

    /// <summary>The fields by name. <c>properties</c>.</summary>
    public IReadOnlyDictionary<string, ValueSchema> Properties { get; init; } = NoProperties;

    /// <summary>The values under names that are no fields; null when there are none. <c>additionalProperties</c>.</summary>
    public ValueSchema? Entries { get; init; }

    /// <summary>The items of a list. <c>items</c>.</summary>
    public ValueSchema? Items { get; init; }

    /// <summary>The fields that must be there. <c>required</c>.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The only values that go; empty when any does. <c>enum</c>.</summary>
    public IReadOnlyList<YamlNode> Values { get; init; } = [];

    /// <summary>What a text must look like. <c>pattern</c>.</summary>
    public GoPattern? Pattern { get; init; }

    /// <summary>The least number. <c>minimum</c> and <c>exclusiveMinimum</c>.</summary>
    public NumberBound? Minimum { get; init; }

    /// <summary>The greatest number. <c>maximum</c> and <c>exclusiveMaximum</c>.</summary>
    public NumberBound? Maximum { get; init; }

    /// <summary>What a number must be a multiple of; null when it need not. <c>multipleOf</c>.</summary>
    public NumberBound? MultipleOf { get; init; }

    /// <summary>How long a text may be, in characters. <c>minLength</c> and <c>maxLength</c>.</summary>
    public SizeBounds Length { get; init; }

    /// <summary>How many items a list may have. <c>minItems</c> and <c>maxItems</c>.</summary>
    public SizeBounds ItemCount { get; init; }

    /// <summary>How many entries a mapping may have. <c>minProperties</c> and <c>maxProperties</c>.</summary>
    public SizeBounds EntryCount { get; init; }

    /// <summary>Whether no two items may be the same. <c>uniqueItems</c>, or <c>x-kubernetes-list-type: set</c>.</summary>
    public bool HasUniqueItems { get; init; }

    /// <summary>The fields that no two items may share; empty when they may. <c>x-kubernetes-list-map-keys</c>.</summary>
    public IReadOnlyList<string> ListKeys { get; init; } = [];

    /// <summary>Schemas that must all hold. <c>allOf</c>.</summary>
    public IReadOnlyList<ValueSchema> AllOf { get; init; } = [];

    /// <summary>Schemas of which one must hold. <c>anyOf</c>.</summary>
    public IReadOnlyList<ValueSchema> AnyOf { get; init; } = [];

    /// <summary>Schemas of which exactly one must hold. <c>oneOf</c>.</summary>
    public IReadOnlyList<ValueSchema> OneOf { get; init; } = [];

    /// <summary>A schema that must not hold. <c>not</c>.</summary>
    public ValueSchema? Not { get; init; }

    /// <summary>Rules in CEL, which are not judged here. <c>x-kubernetes-validations</c>.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The name of the definition that says all instead of this; empty when this says it. <c>$ref</c>.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Where <see cref="Reference"/> leads to.</summary>
    public SchemaDefinitions Definitions { get; init; } = SchemaDefinitions.None;

    /// <summary>What says it: this, or the definition that it refers to.</summary>
    public ValueSchema Target => Reference.Length == 0 ? this : Definitions.Follow(Reference);

    /// <summary>The schema of a field; null when it is not known.</summary>
    public ValueSchema? Property(string name) => Property(name, InheritedLevels);

    /// <summary>Whether fields that it does not name are let be: it says so, or it says nothing of fields at all.</summary>
    public bool IsOpen => IsOpenTo(InheritedLevels);

    /// <summary>
    /// Whether a field with this schema counts as left out: it is missing, or it is a null where null is no value. The API server removes such a null, or puts
    /// the default in its place, before it judges anything.
    /// </summary>
    public bool IsLeftOut(YamlNode? node) => node is null || (node is YamlScalar { Kind: ScalarKind.Null } && !IsNullable);

    /// <summary>The same with other fields.</summary>
    public ValueSchema With(IReadOnlyDictionary<string, ValueSchema> properties) => this with { Properties = properties };

    /// <summary>A schema is itself and no other: two that say the same stand at two places.</summary>
    public bool Equals(ValueSchema? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private ValueSchema? Property(string name, int levels)
    {
        if (Properties.TryGetValue(name, out var found)) return found.Target;
        if (levels == 0) return null;
        foreach (var part in AllOf)
        {
            if (part.Reference.Length > 0 && part.Target.Property(name, levels - 1) is { } inherited) return inherited;
        }

        return null;
    }

    private bool IsOpenTo(int levels)
    {
        if (KeepsUnknown || levels == 0 || (Type == ValueType.None && Properties.Count == 0 && AllOf.Count == 0)) return true;
        return AnyOf.Any(p => p.Reference.Length > 0) || OneOf.Any(p => p.Reference.Length > 0)
            || AllOf.Any(p => p.Reference.Length > 0 && p.Target.IsOpenTo(levels - 1));
    }
}
