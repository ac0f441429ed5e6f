namespace ManifestGen.RehearsalTests.Cluster;

/// <summary>The least that can be applied and scaled, for tests that are about something else.</summary>
internal static class WebDeployment
{
    public const string Manifest =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
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
                image: shop/web:1
        """;
}
