using System.Globalization;
using System.Text;
using ManifestGen.Engine.Resolve.Checks;

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>
/// A connection string is one environment variable. What it takes from a Secret is a variable before it, to which it refers in Kubernetes'
/// own way, <c>$(NAME)</c>, so that no secret is in the manifest.
/// </summary>
internal static class ConnectionPolicy
{
    /// <summary>Whether a connection string can be written only when the component's address is known.</summary>
    public static bool NeedsAddress(ConnectionString connection) => connection.Parts.Any(p => p is ConnectionAddress);

    /// <summary>The variables of a connection string, what it refers to first.</summary>
    public static IReadOnlyList<ResolvedVariable> Variables(
        ProductScope scope, WorkloadComponent user, string name, ConnectionString connection, ResolvedEndpoint? endpoint, Origin origin)
    {
        var own = $"ConnectionStrings__{name}";
        var place = connection.Location.IsKnown ? (ModelElement)connection : user;
        ConnectionCheck.References(scope, place, connection);
        if (connection.Parts is [ConnectionValue whole]) return [EnvironmentPolicy.Value(own, whole.Value, origin)];

        var variables = new List<ResolvedVariable>();
        var text = new StringBuilder();
        foreach (var part in connection.Parts)
        {
            switch (part)
            {
                case ConnectionText written:
                    text.Append(written.Text);
                    break;
                case ConnectionAddress address when endpoint is not null:
                    if (address.Part == AddressPart.Host) text.Append(endpoint.Host);
                    else text.Append(CultureInfo.InvariantCulture, $"{endpoint.Port}");
                    break;
                case ConnectionValue { Value: EnvironmentText said }:
                    text.Append(said.Text);
                    break;
                case ConnectionValue value:
                    var variable = EnvironmentPolicy.Value(Part(name, value.Value), value.Value, origin);
                    if (!variables.Exists(v => v.Name == variable.Name)) variables.Add(variable);
                    text.Append("$(").Append(variable.Name).Append(')');
                    break;
            }
        }

        ConnectionCheck.Check(scope, place, name, text.ToString());
        variables.Add(new ResolvedVariable { Name = own, Kind = VariableKind.Text, Value = text.ToString(), Origin = origin });
        return variables;
    }

    // CACHE_PASSWORD for the key "password" of what is used as "cache".
    private static string Part(string name, EnvironmentValue value) => Upper($"{name}_{value switch
    {
        SecretKey secret => secret.Key,
        ConfigMapKey config => config.Key,
        PodField field => field.Path,
        _ => "VALUE",
    }}");

    private static string Upper(string name)
    {
        var letters = name.ToUpperInvariant().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(letters[i])) letters[i] = '_';
        }

        return new string(letters);
    }
}
