using System.Collections;
using System.Globalization;
using System.Numerics;
using ManifestGen.Engine.Rendering.Layout;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>Takes the value of an expression as it is now.</summary>
/// <param name="context">The rendering.</param>
/// <param name="span">The expression.</param>
internal sealed class Snapshot(TemplateContext context, SourceSpan span)
{
    private const int DeepestNesting = 64;

    private int _depth;

    /// <summary>Takes a value.</summary>
    /// <exception cref="TemplateFault">It is none that could be written.</exception>
    public TemplateValue Take(object? value) => value switch
    {
        null => LiteralValue.Null,
        bool truth => new LiteralValue(truth ? "true" : "false"),
        string text => Text(text),
        sbyte or byte or short or ushort or int or uint or long or ulong or BigInteger => new LiteralValue(string.Create(CultureInfo.InvariantCulture, $"{value}")),
        float number => Float(number, number.ToString("R", CultureInfo.InvariantCulture)),
        double number => Float(number, number.ToString("R", CultureInfo.InvariantCulture)),
        decimal number => new LiteralValue(number.ToString("0.############################", CultureInfo.InvariantCulture)),
        IScriptCustomFunction => throw Unwritable("A function is not a value; call it with the arguments that it takes"),
        // Scriban's own lists have members too, so the list comes first.
        IList list => List(list, list.Count),
        IScriptObject map => Map(map),
        IEnumerable list => List(list, 0),
        _ => Text(context.ObjectToString(value) ?? ""),
    };

    private TextValue Text(string text) =>
        Unprintable.HasLoneSurrogate(text) ? throw Unwritable("The text has half of a surrogate pair, which is no character") : new TextValue(text);

    private LiteralValue Float(double number, string shortest)
    {
        if (!double.IsFinite(number)) throw Unwritable("A number that is not finite cannot be written");
        if (double.IsInteger(number) && Math.Abs(number) < 1e15) return new LiteralValue(((long)number).ToString(CultureInfo.InvariantCulture));
        // Some readers take a number with an exponent and no point for text.
        var exponent = shortest.IndexOf('E', StringComparison.Ordinal);
        return new LiteralValue(exponent < 0 || shortest.Contains('.', StringComparison.Ordinal) ? shortest : shortest.Insert(exponent, ".0"));
    }

    private ListValue List(IEnumerable list, int count)
    {
        Enter();
        var items = new List<TemplateValue>(count);
        foreach (var item in list) items.Add(Take(item));
        _depth--;
        return new ListValue(items);
    }

    private MapValue Map(IScriptObject map)
    {
        Enter();
        var entries = new List<KeyValuePair<string, TemplateValue>>();
        foreach (var key in map.GetMembers())
        {
            if (!map.TryGetValue(context, span, key, out var member)) continue;
            if (Unprintable.HasLoneSurrogate(key)) throw Unwritable("A key has half of a surrogate pair, which is no character");
            var value = Take(member);
            entries.Add(KeyValuePair.Create(key, map is ModelObject model && !value.Origin.Location.IsKnown ? value with { Origin = model.OriginOf(key) } : value));
        }

        _depth--;
        return new MapValue(entries) { Origin = (map as ModelObject)?.Origin ?? default };
    }

    private void Enter()
    {
        if (++_depth > DeepestNesting) throw new TemplateFault(span, TemplateErrors.Runaway, "the value is nested in itself");
    }

    private TemplateFault Unwritable(string problem) => new(span, TemplateErrors.UnwritableValue, problem);
}
