using System.Globalization;

namespace ManifestGen.Engine.Resolve.Explaining;

/// <summary>Collects rows of path, value and origin below one prefix.</summary>
/// <param name="rows">Where the rows go.</param>
/// <param name="prefix">What every path begins with.</param>
internal sealed class Explanation(List<ExplainRow> rows, string prefix)
{
    /// <summary>The rows of a product.</summary>
    public static IReadOnlyList<ExplainRow> Of(ResolvedProduct product)
    {
        var rows = new List<ExplainRow>();
        new Explanation(rows, "").Add("product", product.Name);
        NamespaceExplanation.Add(new Explanation(rows, ""), product);
        new Explanation(rows, "").Add("defaultDeny", product.DefaultDeny);
        SecretExplanation.Add(new Explanation(rows, ""), product);
        foreach (var component in product.Components) ComponentExplanation.Add(new Explanation(rows, component.Name.Value + "."), component);
        foreach (var service in product.ExternalServices) ExternalExplanation.Add(new Explanation(rows, service.Name.Value + "."), service);
        return rows;
    }

    /// <summary>The same rows, below a further step.</summary>
    public Explanation Below(string step) => new(rows, $"{prefix}{step}.");

    /// <summary>Adds a value.</summary>
    public void Add(string path, string value, Origin origin) => rows.Add(new ExplainRow(prefix + path, value, origin.ToString(), origin.Place));

    /// <summary>Adds a text; none when it is empty.</summary>
    public void Add(string path, Resolved<string> value)
    {
        if (value.Value.Length > 0) Add(path, value.Value, value.Origin);
    }

    /// <summary>Adds a text, when there is one.</summary>
    public void Add(string path, Resolved<string>? value)
    {
        if (value is { } text) Add(path, text);
    }

    /// <summary>Adds a number.</summary>
    public void Add(string path, Resolved<int> value) => Add(path, value.Value.ToString(CultureInfo.InvariantCulture), value.Origin);

    /// <summary>Adds a number, when there is one.</summary>
    public void Add(string path, Resolved<int>? value)
    {
        if (value is { } number) Add(path, number);
    }

    /// <summary>Adds a large number.</summary>
    public void Add(string path, Resolved<long> value) => Add(path, value.Value.ToString(CultureInfo.InvariantCulture), value.Origin);

    /// <summary>Adds a large number, when there is one.</summary>
    public void Add(string path, Resolved<long>? value)
    {
        if (value is { } number) Add(path, number);
    }

    /// <summary>Adds a switch.</summary>
    public void Add(string path, Resolved<bool> value) => Add(path, value.Value ? "true" : "false", value.Origin);

    /// <summary>Adds a number of Pods, when there is one.</summary>
    public void Add(string path, Resolved<PodCount>? value)
    {
        if (value is { } pods) Add(path, pods.Value.ToString(), pods.Origin);
    }

    /// <summary>Adds a list of texts as one row, when it has any.</summary>
    public void Add(string path, IReadOnlyList<Resolved<string>> values)
    {
        if (values.Count > 0) Add(path, string.Join(' ', values.Select(v => v.Value)), values[0].Origin);
    }

    /// <summary>Adds a row for each key.</summary>
    public void Add(string path, IReadOnlyList<ResolvedEntry> entries)
    {
        foreach (var entry in entries) Add($"{path}[{entry.Key}]", entry.Value, entry.Origin);
    }
}
