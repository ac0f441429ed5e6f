using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Workloads;

/// <summary>A number of pods, or a share of them.</summary>
/// <param name="Amount">The number or the percentage.</param>
/// <param name="IsPercent">Whether it is a percentage.</param>
internal readonly record struct IntOrPercent(long Amount, bool IsPercent)
{
    /// <summary>Whether it comes to no pods, written either way.</summary>
    public bool IsZero => Amount == 0;

    /// <summary>Reads a field; a missing one, or text that is no percentage, has no value.</summary>
    public static IntOrPercent? Of(Field field)
    {
        if (field.String is { } text) return Percentage.TryParse(text, out var percent) ? new IntOrPercent(percent, true) : null;
        return field.Integer is { } number ? new IntOrPercent(number, false) : null;
    }
}
