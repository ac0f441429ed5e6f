namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>How often a probe of one role is asked.</summary>
/// <param name="PeriodSeconds">The pause between two questions.</param>
/// <param name="TimeoutSeconds">How long an answer may take; null for Kubernetes' own default, 1 s.</param>
/// <param name="FailureThreshold">How many failures count.</param>
internal sealed record ProbeDefaults(int PeriodSeconds, int? TimeoutSeconds, int FailureThreshold)
{
    /// <summary>Often, since the Pod waits for it, and for a minute in all.</summary>
    public static ProbeDefaults Startup { get; } = new(2, null, 30);

    /// <summary>Soon without requests when it fails, soon with them again.</summary>
    public static ProbeDefaults Readiness { get; } = new(5, 2, 2);

    /// <summary>Patient: a restart under load makes the load of the others worse.</summary>
    public static ProbeDefaults Liveness { get; } = new(10, 2, 3);
}
