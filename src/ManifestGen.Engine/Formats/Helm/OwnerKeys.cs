using System.Text;

namespace ManifestGen.Engine.Formats.Helm;

/// <summary>
/// The keys of a chart's values for the owners of fields: their names in the form that <c>.Values.orderWorker</c> needs. A name that would fall
/// together with another's, or with a key that Helm or the chart itself uses, has <c>Component</c> behind it.
/// </summary>
internal sealed class OwnerKeys
{
    /// <summary>The value that says which environment a chart is installed for.</summary>
    public const string Environment = "environment";

    /// <summary>What Helm hands to every chart within a chart.</summary>
    public const string Global = "global";

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    /// <summary>Gives each owner its key.</summary>
    /// <param name="owners">The owners' names.</param>
    public OwnerKeys(IEnumerable<string> owners)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { Environment, Global };
        foreach (var owner in owners.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var key = CamelCase(owner);
            while (!taken.Add(key)) key += "Component";
            _keys.Add(owner, key);
        }
    }

    /// <summary>The key of an owner.</summary>
    public string this[string owner] => _keys[owner];

    private static string CamelCase(string name)
    {
        var key = new StringBuilder();
        foreach (var word in name.Split(['-', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            key.Append(key.Length == 0 ? word[0] : char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        return key.ToString();
    }
}
