using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Validation.Suppression;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation;

/// <summary>
/// Takes small resources through reading and schema and through what comes before and after their rules, so that the code of all this is compiled when the first real resource
/// comes. Nothing is kept of it.
/// </summary>
internal static class Preparation
{
    private static ReadOnlySpan<byte> Sample => """
        apiVersion: v1
        kind: Pod
        metadata:
          name: "sample"
          labels: {app: sample}
        spec:
          containers:
          - name: sample
            image: 'sample:1'
            ports:
            - containerPort: 8080
            resources:
              limits: {memory: 64Mi}
            securityContext:
              runAsNonRoot: true
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: sample
        spec:
          selector: {app: sample}
          ports:
          - port: 80
        ---
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata:
          name: sample
        spec:
          scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: sample}
          maxReplicas: 2
          metrics:
          - type: Resource

        """u8;

    /// <summary>Does it.</summary>
    public static void Run()
    {
        // Asking for them makes the list; the rules themselves are made when it is known which are needed.
        _ = ManifestRules.All.Count + BundleRules.All.Count;

        var sink = new DiagnosticSink();
        var schemas = new SchemaValidator(SchemaCatalog.BuiltIn, KubernetesVersion.Default, []);
        var manifests = ManifestReader.Read("", Sample.ToArray(), sink);
        foreach (var manifest in manifests) schemas.Check(manifest, sink, sink);
        foreach (var workload in new Bundle(manifests).Workloads) _ = workload.Containers.Count;

        var document = new CheckedDocument("", 0, manifests[0], firstLine: 1);
        // Two findings at one place, so that all by which they are ordered is compared.
        foreach (var path in (string[])["a1", "a2"]) document.Sink.Add(new Diagnostic(FindingFilter.StaleAnnotation, Severity.Warning, "", "", new Location("", 1, 1, path)));
        var filter = new FindingFilter(new ValidationOptions());
        _ = document.ToResult(filter);
        _ = filter.Rest().Any();
    }
}
