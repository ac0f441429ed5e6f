using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Disks and rollouts that a stateful component cannot have, or that no other can.</summary>
internal static class StatefulCheck
{
    /// <summary>A component without replicas of their own has a disk for each.</summary>
    public static readonly DiagnosticDescriptor NoReplicas = new("MG1212", Severity.Error,
        "'{0}' mounts '{1}', a disk for each replica, and its Pods have no names to find one again by",
        "Make it a StatefulComponent, or mount a claim that exists: new ClaimVolume(name, claim).");

    /// <summary>Something is said of a rollout that the cluster does not do.</summary>
    public static readonly DiagnosticDescriptor NotRolling = new("MG1213", Severity.Error,
        "Forbidden: {0} of '{1}' may not be specified when Pods are replaced as somebody deletes them",
        "Remove it, or set Replacement to PodReplacement.RollingUpdate.");

    /// <summary>Reports mistakes in what is said of replicas.</summary>
    public static void Check(ComponentScope scope)
    {
        if (scope.Component is not StatefulComponent { Rollout: { } rollout } component) return;
        var name = component.Name;
        NumberCheck.AtLeast(scope, rollout, nameof(rollout.Partition), $"Partition of '{name}'", rollout.Partition, 0);
        NumberCheck.AtLeast(scope, rollout, nameof(rollout.History), $"History of '{name}'", rollout.History, 0);
        TimeCheck.Check(scope, rollout, nameof(rollout.MinReady), $"MinReady of '{name}'", rollout.MinReady, 0);
        if (rollout is { Replacement: PodReplacement.OnDelete, Partition: not null })
        {
            scope.Report(NotRolling, rollout, nameof(rollout.Partition), nameof(rollout.Partition), name);
        }
    }

    /// <summary>Reports mistakes in a disk that each replica is to have.</summary>
    public static void Disk(ComponentScope scope, ReplicaVolume disk)
    {
        ResourceCheck.Amount(scope, disk, "", $"The size of the volume '{disk.Name}'", disk.Size, disk.Size.TotalBytes);
        if (disk.StorageClass is { } storageClass) ReferenceCheck.Name(scope, disk, nameof(disk.StorageClass), "StorageClass", storageClass);
        if (scope.Component is not StatefulComponent) scope.Report(NoReplicas, disk, "", scope.Component.Name, disk.Name);
    }
}
