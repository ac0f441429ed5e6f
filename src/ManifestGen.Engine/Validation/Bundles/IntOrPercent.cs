using System.Globalization;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>A number of Pods, or a share of all of them.</summary>
/// <param name="Value">The number, or the percentage.</param>
/// <param name="IsPercent">Whether it is a percentage.</param>
internal readonly record struct IntOrPercent(long Value, bool IsPercent)
{
    /// <summary>Reads <c>2</c> or <c>25%</c>; null when missing or neither.</summary>
    public static IntOrPercent? Of(Field field)
    {
        if (field.Integer is { } number and >= 0) return new IntOrPercent(number, IsPercent: false);
        return field.String is { } text && Percentage.TryParse(text, out var percent) ? new IntOrPercent(percent, IsPercent: true) : null;
    }

    /// <summary>How many of a number of Pods it is, a part of a Pod counted as a whole one.</summary>
    public long RoundUp(long total) => IsPercent ? ((Value * total) + 99) / 100 : Value;

    /// <summary>How many of a number of Pods it is, a part of a Pod not counted.</summary>
    public long RoundDown(long total) => IsPercent ? Value * total / 100 : Value;

    /// <summary>It in words, with what it comes to: <c>25% of 3, rounded up, is 1</c>.</summary>
    public string Explain(long total, bool up) => IsPercent
        ? string.Create(CultureInfo.InvariantCulture, $"{Value}% of {total}, rounded {(up ? "up" : "down")}, is {(up ? RoundUp(total) : RoundDown(total))}")
        : Value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value}{(IsPercent ? "%" : "")}");
}
