using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Tests.Clusters.Applying;

/// <summary>Manifests as a build writes them, short.</summary>
internal static class ManifestFiles
{
    public const string Deployment =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          replicas: 2
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
              - name: web
                image: shop/web:1.4.0
                ports:
                - name: http
                  containerPort: 8080
        """;

    public const string Service =
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          selector:
            app: web
          ports:
          - port: 80
            targetPort: http
        """;

    public const string Autoscaler =
        """
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata:
          name: web
        spec:
          scaleTargetRef:
            apiVersion: apps/v1
            kind: Deployment
            name: web
          minReplicas: 2
          maxReplicas: 5
        """;

    /// <summary>The documents of a file.</summary>
    public static IReadOnlyList<ManifestDocument> Read(params string[] documents)
    {
        var sink = new DiagnosticSink();
        var read = ManifestDocument.Read("web.yaml", Encoding.UTF8.GetBytes(string.Join("\n---\n", documents)), sink);
        Assert.Empty(sink.Found);
        return read;
    }
}
