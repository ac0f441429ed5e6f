using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Connection strings that hold a secret.</summary>
internal static class ConnectionCheck
{
    /// <summary>A connection string has a secret in its text.</summary>
    public static readonly DiagnosticDescriptor HoldsSecret = new("MG1258", Severity.Error,
        "The connection string '{0}' holds {1}, and no secret is ever written to a manifest",
        "Put a reference in its place: $\"...;Password={{new SecretKey(\"secret-name\", \"key\")}}\".");

    /// <summary>Reports references that no Secret and no ConfigMap can be meant by.</summary>
    public static void References(ProductScope scope, ModelElement place, ConnectionString connection)
    {
        foreach (var part in connection.Parts)
        {
            if (part is not ConnectionValue value) continue;
            var (kind, name, key) = value.Value switch
            {
                SecretKey secret => ("Secret", secret.Secret, secret.Key),
                ConfigMapKey config => ("ConfigMap", config.ConfigMap, config.Key),
                _ => ("", "", ""),
            };
            if (kind.Length == 0) continue;
            ReferenceCheck.Name(scope.Sink, place, kind, name);
            ReferenceCheck.Key(scope.Sink, place, key);
        }
    }

    /// <summary>Reports a secret in the text that a connection string becomes. The text is never repeated.</summary>
    public static void Check(ProductScope scope, ModelElement place, string name, string text)
    {
        if (SecretText.Find(text) is { } found) scope.Sink.Add(HoldsSecret, place.Location, name, found);
    }
}
