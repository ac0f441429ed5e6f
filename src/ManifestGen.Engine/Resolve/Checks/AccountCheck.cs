namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Service accounts that cannot be named so.</summary>
internal static class AccountCheck
{
    /// <summary>Reports mistakes in the service account of a component.</summary>
    public static void Check(ComponentScope scope)
    {
        if (scope.Component.ServiceAccount is { Name: { } name } account) ReferenceCheck.Name(scope, account, "", "ServiceAccount", name);
    }
}
