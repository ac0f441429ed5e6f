namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Every check of what a definition says of one component, in the order in which they run. What depends on defaults is checked by the policies.</summary>
internal static class ComponentChecks
{
    /// <summary>Reports every mistake in a component.</summary>
    public static void Run(ComponentScope scope)
    {
        MetadataCheck.Check(scope);
        ConfigurationCheck.Check(scope);
        ShutdownCheck.Check(scope);
        ScalingCheck.Check(scope);
        EventScalingCheck.Check(scope);
        RolloutCheck.Check(scope);
        SpreadCheck.Check(scope);
        AccountCheck.Check(scope);
        PermissionCheck.Check(scope);
        MetricsCheck.Check(scope);
        RouteCheck.Check(scope);
        NodeCheck.Check(scope);
        StatefulCheck.Check(scope);
        DaemonCheck.Check(scope);
        TaskCheck.Check(scope);
        FurtherContainerCheck.Check(scope);

        var volumes = new Dictionary<string, Volume>(StringComparer.Ordinal);
        Container(scope, volumes);
        foreach (var container in scope.Component.Containers) Container(scope.Of(container), volumes);
    }

    private static void Container(ComponentScope scope, Dictionary<string, Volume> volumes)
    {
        ForeignImageCheck.Check(scope);
        CommandCheck.Check(scope);
        PortCheck.Check(scope);
        EnvironmentCheck.Check(scope);
        ResourceCheck.Check(scope);
        HealthCheck.Check(scope);
        SecurityCheck.Check(scope);
        MountCheck.Check(scope, volumes);
    }
}
