namespace ManifestGen;

/// <summary>When a <see cref="JobComponent"/> runs.</summary>
public enum JobTiming
{
    /// <summary>When it is applied, beside everything else.</summary>
    WithRelease,

    /// <summary>Before anything else of the release: the hooks <c>pre-install</c> and <c>pre-upgrade</c> of Helm, <c>PreSync</c> of Argo CD.</summary>
    BeforeRelease,

    /// <summary>After everything else of the release: the hooks <c>post-install</c> and <c>post-upgrade</c> of Helm, <c>PostSync</c> of Argo CD.</summary>
    AfterRelease,
}
