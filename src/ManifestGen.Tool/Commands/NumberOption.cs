using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ManifestGen.Tool.Commands;

/// <summary>Options that take a number of a range.</summary>
internal static class NumberOption
{
    private const double Most = 1e9;

    /// <summary>An option that takes a number, with decimals after a point.</summary>
    /// <param name="name">The option.</param>
    /// <param name="valueName">What the help calls the number.</param>
    /// <param name="description">What it is.</param>
    /// <param name="least">The least that it may be.</param>
    /// <param name="most">The most that it may be.</param>
    public static Option<double?> Of(string name, string valueName, string description, double least, double most = Most) => new(name)
    {
        Description = description,
        HelpName = valueName,
        CustomParser = result => Read(result, name, least, most, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, "a number"),
    };

    /// <summary>An option that takes a number and has one by itself.</summary>
    /// <param name="name">The option.</param>
    /// <param name="valueName">What the help calls the number.</param>
    /// <param name="description">What it is.</param>
    /// <param name="value">What it is when it is not given.</param>
    /// <param name="least">The least that it may be.</param>
    public static Option<double> Usually(string name, string valueName, string description, double value, double least) => new(name)
    {
        Description = description,
        HelpName = valueName,
        DefaultValueFactory = _ => value,
        CustomParser = result => Read(result, name, least, Most, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, "a number") ?? value,
    };

    /// <summary>An option that takes a whole number.</summary>
    /// <param name="name">The option.</param>
    /// <param name="valueName">What the help calls the number.</param>
    /// <param name="description">What it is.</param>
    /// <param name="least">The least that it may be.</param>
    /// <param name="most">The most that it may be.</param>
    public static Option<int?> Whole(string name, string valueName, string description, int least, int most = (int)Most) => new(name)
    {
        Description = description,
        HelpName = valueName,
        CustomParser = result => (int?)Read(result, name, least, most, NumberStyles.AllowLeadingSign, "a whole number"),
    };

    private static double? Read(ArgumentResult result, string name, double least, double most, NumberStyles style, string kind)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, style, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"'{text}' is no value for {name}. Give {kind} from {least} to {most:0}."));
        return null;
    }
}
