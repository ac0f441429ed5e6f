using ManifestGen.Engine.Validation;
using ManifestGen.Tests.Validation.Bundles;

namespace ManifestGen.Tests.Validation.Rules;

/// <summary>Advice is worth nothing when nobody can follow all of it at once.</summary>
public sealed class RecommendedSetTests
{
    private const string Web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: tickets
        spec:
          selector:
            matchLabels:
              app.kubernetes.io/name: tickets
          strategy:
            rollingUpdate:
              maxSurge: 25%
              maxUnavailable: 0
          template:
            metadata:
              labels:
                app.kubernetes.io/name: tickets
                app.kubernetes.io/version: "2.1"
            spec:
              serviceAccountName: tickets
              automountServiceAccountToken: false
              terminationGracePeriodSeconds: 40
              securityContext:
                runAsNonRoot: true
                runAsUser: 1654
                seccompProfile:
                  type: RuntimeDefault
              topologySpreadConstraints:
                - maxSkew: 1
                  topologyKey: kubernetes.io/hostname
                  whenUnsatisfiable: ScheduleAnyway
                  matchLabelKeys: [pod-template-hash]
                  labelSelector:
                    matchLabels:
                      app.kubernetes.io/name: tickets
              containers:
                - name: tickets
                  image: registry.example.com/tickets:2.1
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
                      memory: 512Mi
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

    private const string Around = """
        apiVersion: v1
        kind: Service
        metadata:
          name: tickets
        spec:
          selector:
            app.kubernetes.io/name: tickets
          ports:
            - name: http
              port: 80
              targetPort: http
        ---
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata:
          name: tickets
        spec:
          scaleTargetRef:
            apiVersion: apps/v1
            kind: Deployment
            name: tickets
          minReplicas: 2
          maxReplicas: 5
          metrics:
            - type: Resource
              resource:
                name: cpu
                target:
                  type: Utilization
                  averageUtilization: 70
        ---
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata:
          name: tickets
        spec:
          maxUnavailable: 1
          unhealthyPodEvictionPolicy: AlwaysAllow
          selector:
            matchLabels:
              app.kubernetes.io/name: tickets
        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: tickets
        automountServiceAccountToken: false
        """;

    [Fact]
    public void A_set_that_follows_all_advice_has_no_finding_at_all() => Assert.Empty(Findings.In(Web, Around));

    [Fact]
    public void It_also_holds_under_the_restricted_level() =>
        Assert.Empty(Findings.In(new ValidationOptions { Strict = true, PodSecurity = PodSecurityLevel.Restricted }, Web, Around));
}
