using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Secrets written into the model. Their text is never repeated in a message.</summary>
internal static class SecretCheck
{
    /// <summary>A name says that the value is a secret.</summary>
    public static readonly DiagnosticDescriptor LooksSecret = new("MG1042", Severity.Warning,
        "{0} looks like a secret, and its value would be readable in the manifest",
        "Keep the value in a Secret and refer to it: new EnvironmentVariable(name, new SecretKey(\"secret-name\", \"key\")).");

    /// <summary>A value is a secret.</summary>
    public static readonly DiagnosticDescriptor IsSecret = new("MG1043", Severity.Error,
        "{0} holds {1}, and no secret is ever written to a manifest",
        "Keep the value in a Secret and refer to it: new EnvironmentVariable(name, new SecretKey(\"secret-name\", \"key\")). In a longer text, put $(NAME) of such a variable in its place.");

    /// <summary>Reports a file whose name says that it is a secret.</summary>
    public static void CheckFile(ComponentScope scope, ConfigurationEntry entry, string kind)
    {
        var isFound = !entry.IsBinary && SecretText.Find(entry.Value) is not null;
        if (!isFound && SecretText.IsSecretFile(entry.Key)) scope.Report(LooksSecret, entry, "", $"The {kind} '{entry.Key}'");
    }

    /// <summary>Reports a value that is a secret, or that its name says to be one.</summary>
    public static void Check(ComponentScope scope, ModelElement part, string what, string name, string value)
    {
        if (SecretText.Find(value) is { } found) scope.Report(IsSecret, part, "", what, found);
        else if (SecretText.IsSecretName(name) && SecretText.CouldBeSecret(value)) scope.Report(LooksSecret, part, "", what);
    }
}
