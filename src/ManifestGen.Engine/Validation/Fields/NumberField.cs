using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Fields;

/// <summary>A field that holds a number within bounds.</summary>
internal static class NumberField
{
    /// <summary>The number is out of its bounds.</summary>
    public static readonly DiagnosticDescriptor OutOfRange = new("MG4102", Severity.Error,
        "Invalid value {0}: {1}",
        "Set `{2}` to a number within the bounds, or remove it to have the default.");

    /// <summary>Reports a number below zero.</summary>
    public static void CheckNotNegative(Field field, string name, DiagnosticSink sink)
    {
        if (field.Integer is < 0 and var value) sink.Add(OutOfRange, field, value, "must be greater than or equal to 0", name);
    }

    /// <summary>Reports a number that is zero or below.</summary>
    public static void CheckPositive(Field field, string name, DiagnosticSink sink)
    {
        if (field.Integer is <= 0 and var value) sink.Add(OutOfRange, field, value, "must be greater than zero", name);
    }

    /// <summary>Reports a number outside bounds, both of them inside.</summary>
    public static void CheckWithin(Field field, string name, long least, long most, DiagnosticSink sink)
    {
        if (field.Integer is not { } value || (value >= least && value <= most)) return;
        sink.Add(OutOfRange, field, value, string.Create(CultureInfo.InvariantCulture, $"must be between {least} and {most}, inclusive"), name);
    }

    /// <summary>Reports permission bits that are none.</summary>
    /// <param name="field">The field.</param>
    /// <param name="name">Its name.</param>
    /// <param name="sink">Where findings go.</param>
    /// <param name="holder">What the API server's path names as holding the field, where that is not what does.</param>
    public static void CheckFileMode(Field field, string name, DiagnosticSink sink, Field? holder = null)
    {
        if (field.Integer is not { } mode || Formats.FileMode.IsValid(mode)) return;
        var place = holder is { } named ? field.Location with { Path = $"{named.Path}.{name}" } : field.Location;
        sink.Add(OutOfRange, place, mode, Formats.FileMode.Range, name);
    }

    /// <summary>Reports a number that is not that of a user or a group.</summary>
    public static void CheckUserId(Field field, string name, DiagnosticSink sink)
    {
        if (field.Integer is { } id && !Formats.UserId.IsValid(id)) sink.Add(OutOfRange, field, id, Formats.UserId.Range, name);
    }
}
