using System.Buffers.Text;
using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas;

/// <summary>Judges single values by their type, as Go's JSON decoder does.</summary>
/// <param name="sink">Takes what is wrong.</param>
internal sealed class ScalarCheck(DiagnosticSink sink)
{
    /// <summary>Judges a value that is not null; false when its type is wrong.</summary>
    public bool Check(YamlNode node, ShapeKind shape)
    {
        if (node is not YamlScalar scalar) return (shape == ShapeKind.Bytes && IsListOfBytes(node)) || Wrong(node, shape);
        return shape switch
        {
            ShapeKind.String => scalar.Kind == ScalarKind.String || Wrong(node, shape),
            ShapeKind.Boolean => scalar.Kind == ScalarKind.Boolean || Wrong(node, shape),
            ShapeKind.Int32 => Integer(scalar, shape, int.MinValue, int.MaxValue),
            ShapeKind.Int64 => Integer(scalar, shape, long.MinValue, long.MaxValue),
            ShapeKind.IntOrString => scalar.Kind == ScalarKind.String || Integer(scalar, shape, int.MinValue, int.MaxValue),
            ShapeKind.Double => scalar.Kind is ScalarKind.Integer or ScalarKind.Float || Wrong(node, shape),
            ShapeKind.Quantity => scalar.Kind == ScalarKind.Boolean ? Wrong(node, shape) : Amount(scalar),
            ShapeKind.Time or ShapeKind.MicroTime => scalar.Kind == ScalarKind.String ? Time(scalar, shape) : Wrong(node, shape),
            ShapeKind.Bytes => scalar.Kind == ScalarKind.String ? Bytes(scalar) : Wrong(node, shape),
            _ => throw new InvalidOperationException($"{shape} is no type of a single value."),
        };
    }

    /// <summary>What a value is in JSON.</summary>
    public static string JsonType(YamlNode node) => node switch
    {
        YamlMapping => "object",
        YamlSequence => "array",
        YamlScalar { Kind: ScalarKind.String } => "string",
        YamlScalar { Kind: ScalarKind.Boolean } => "bool",
        YamlScalar { Kind: ScalarKind.Null } => "null",
        _ => "number",
    };

    private bool Integer(YamlScalar scalar, ShapeKind shape, long least, long most)
    {
        if (scalar.Kind is not (ScalarKind.Integer or ScalarKind.Float)) return Wrong(scalar, shape);
        if (GoNumber.TryInteger(scalar, out var value) && value >= least && value <= most) return true;
        sink.Add(SchemaDiagnostics.NumberDoesNotFit, new Field(scalar), scalar.Text, TypeName(shape), least, most);
        return false;
    }

    private bool Amount(YamlScalar scalar)
    {
        var field = new Field(scalar);
        if (field.Quantity is not null) return true;
        sink.Add(SchemaDiagnostics.Quantity, field, scalar.Text, QuantityAdvice.For(scalar.Text));
        return false;
    }

    private bool Time(YamlScalar scalar, ShapeKind shape)
    {
        if (Rfc3339.IsTime(scalar.Text, microseconds: shape == ShapeKind.MicroTime)) return true;
        sink.Add(SchemaDiagnostics.Time, new Field(scalar), scalar.Text, shape == ShapeKind.MicroTime ? "2026-01-31T12:00:00.000000Z" : "2026-01-31T12:00:00Z");
        return false;
    }

    private bool Bytes(YamlScalar scalar)
    {
        // Go's decoder passes over line ends, .NET's over blanks too; a blank is a fault there.
        if (!scalar.Text.AsSpan().ContainsAny(" \t") && Base64.IsValid(scalar.Text)) return true;
        sink.Add(SchemaDiagnostics.Base64, new Field(scalar));
        return false;
    }

    // Go's decoder takes bytes one by one, too.
    private static bool IsListOfBytes(YamlNode node) => node is YamlSequence list && list.Items.All(IsByte);

    private static bool IsByte(YamlNode node) => node switch
    {
        YamlScalar { Kind: ScalarKind.Null } => true,
        YamlScalar { Kind: ScalarKind.Integer or ScalarKind.Float } scalar => GoNumber.TryInteger(scalar, out var value) && value is >= byte.MinValue and <= byte.MaxValue,
        _ => false,
    };

    private bool Wrong(YamlNode node, ShapeKind shape)
    {
        sink.Add(SchemaDiagnostics.WrongType, new Field(node), JsonType(node), TypeName(shape), Help(node, shape));
        return false;
    }

    private static string TypeName(ShapeKind shape) => shape switch
    {
        ShapeKind.String => "string",
        ShapeKind.Boolean => "bool",
        ShapeKind.Int32 => "int32",
        ShapeKind.Int64 => "int64",
        ShapeKind.Double => "float64",
        ShapeKind.IntOrString => "int32 or string",
        ShapeKind.Quantity => "quantity",
        ShapeKind.Bytes => "base64",
        _ => "time",
    };

    /// <summary>How to write a value of the type.</summary>
    public static string Help(YamlNode node, ShapeKind shape) => (node, shape) switch
    {
        (YamlScalar scalar, ShapeKind.String) => string.Create(CultureInfo.InvariantCulture,
            $"Put it in quotes, \"{scalar.Text}\": YAML takes it for a {(scalar.Kind == ScalarKind.Boolean ? "boolean" : "number")} otherwise."),
        (YamlScalar { Kind: ScalarKind.String } scalar, ShapeKind.Boolean or ShapeKind.Int32 or ShapeKind.Int64 or ShapeKind.Double)
            when Fits(ScalarResolver.Resolve(scalar.Text), shape) => "Write it without quotes.",
        (_, ShapeKind.Boolean) => "Write true or false.",
        (_, ShapeKind.Int32 or ShapeKind.Int64) => "Write a whole number without quotes.",
        (_, ShapeKind.Double) => "Write a number without quotes.",
        (_, ShapeKind.IntOrString) => "Write a whole number or a text.",
        (_, ShapeKind.Quantity) => "Write an amount such as 250m or 64Mi.",
        _ => "Write a single text.",
    };

    private static bool Fits(ScalarKind kind, ShapeKind shape) =>
        shape == ShapeKind.Boolean ? kind == ScalarKind.Boolean : kind is ScalarKind.Integer or ScalarKind.Float;
}
