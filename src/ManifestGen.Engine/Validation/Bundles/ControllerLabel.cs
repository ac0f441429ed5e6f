namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>Labels that controllers put on the Pods they make, so that a template does not show them.</summary>
internal static class ControllerLabel
{
    /// <summary>Whether a key is such a label's.</summary>
    public static bool Is(string key) => key is
        "pod-template-hash" or
        "controller-revision-hash" or
        "controller-uid" or
        "job-name" or
        "pod-template-generation" or
        "statefulset.kubernetes.io/pod-name" or
        "apps.kubernetes.io/pod-index" or
        "batch.kubernetes.io/controller-uid" or
        "batch.kubernetes.io/job-name" or
        "batch.kubernetes.io/job-completion-index";
}
