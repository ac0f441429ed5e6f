using System.Globalization;
using System.Text;

namespace ManifestGen.Benchmarks;

/// <summary>The manifests of many products: a Deployment, a Service and an autoscaler for each.</summary>
public static class ManifestSet
{
    /// <summary>Writes documents.</summary>
    /// <param name="count">How many.</param>
    public static byte[] Of(int count)
    {
        var text = new StringBuilder();
        for (var document = 0; document < count; document++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"shop-{document / 3}");
            text.Append("---\n").Append((document % 3) switch { 0 => Deployment(name), 1 => Service(name), _ => Autoscaler(name) }).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Deployment(string name) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {{name}}
          labels:
            app.kubernetes.io/name: {{name}}
            app.kubernetes.io/part-of: shop
        spec:
          selector:
            matchLabels:
              app.kubernetes.io/name: {{name}}
          strategy:
            rollingUpdate:
              maxSurge: 25%
              maxUnavailable: 0
          template:
            metadata:
              labels:
                app.kubernetes.io/name: {{name}}
                app.kubernetes.io/part-of: shop
            spec:
              automountServiceAccountToken: false
              securityContext:
                runAsNonRoot: true
                seccompProfile:
                  type: RuntimeDefault
              terminationGracePeriodSeconds: 45
              containers:
              - name: web
                image: registry.example.org/shop/{{name}}:1.4.2
                ports:
                - name: http
                  containerPort: 8080
                env:
                - name: ASPNETCORE_HTTP_PORTS
                  value: "8080"
                resources:
                  requests:
                    cpu: 250m
                    memory: 256Mi
                  limits:
                    memory: 256Mi
                startupProbe:
                  httpGet:
                    path: /health/live
                    port: http
                  periodSeconds: 2
                  failureThreshold: 30
                readinessProbe:
                  httpGet:
                    path: /health/ready
                    port: http
                  periodSeconds: 5
                livenessProbe:
                  httpGet:
                    path: /health/live
                    port: http
                lifecycle:
                  preStop:
                    sleep:
                      seconds: 5
                securityContext:
                  allowPrivilegeEscalation: false
                  readOnlyRootFilesystem: true
                  capabilities:
                    drop: [ALL]
                volumeMounts:
                - name: tmp
                  mountPath: /tmp
              volumes:
              - name: tmp
                emptyDir:
                  sizeLimit: 64Mi
        """;

    private static string Service(string name) => $"""
        apiVersion: v1
        kind: Service
        metadata:
          name: {name}
          labels:
            app.kubernetes.io/name: {name}
        spec:
          selector:
            app.kubernetes.io/name: {name}
          ports:
          - name: http
            port: 80
            targetPort: http
        """;

    private static string Autoscaler(string name) => $"""
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata:
          name: {name}
        spec:
          scaleTargetRef:
            apiVersion: apps/v1
            kind: Deployment
            name: {name}
          minReplicas: 2
          maxReplicas: 10
          metrics:
          - type: Resource
            resource:
              name: cpu
              target:
                type: Utilization
                averageUtilization: 70
        """;
}
